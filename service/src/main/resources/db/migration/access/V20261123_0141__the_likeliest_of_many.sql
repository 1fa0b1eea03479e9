-- A list from which more than ten were narrowed down.
alter table access.enquiry drop constraint enquiry_shown_check;
alter table access.enquiry add constraint enquiry_shown_check
  check (shown in ('list', 'near_list', 'likeliest_list', 'refine', 'nothing', 'own_children'));
