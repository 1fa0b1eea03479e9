package contactpoint.access;

import contactpoint.vocabulary.AccessReason;
import java.util.List;

/** What an asker is shown for a search. It was recorded before anybody holds one of these. */
public sealed interface Answer {

  EnquiryId enquiry();

  /** What was typed. */
  SearchForm form();

  AccessReason reason();

  /** Whom the asker can call. */
  Team team();

  /**
   * One to ten children.
   *
   * @param widened whether similar names and near dates are among them
   */
  record Listed(
      EnquiryId enquiry,
      SearchForm form,
      AccessReason reason,
      Team team,
      List<ListedChild> children,
      boolean widened)
      implements Answer {
    public Listed {
      children = List.copyOf(children);
    }
  }

  /** More than ten: nobody is listed, nobody counted. */
  record Refine(EnquiryId enquiry, SearchForm form, AccessReason reason, Team team)
      implements Answer {}

  /** Nothing to show: hidden and absent are this one answer. */
  record Nothing(EnquiryId enquiry, SearchForm form, AccessReason reason, Team team)
      implements Answer {}

  /**
   * The asker's authority is not open: nothing was looked up.
   *
   * @param sentence that says so
   */
  record NotOpen(
      EnquiryId enquiry, SearchForm form, AccessReason reason, Team team, String sentence)
      implements Answer {}
}
