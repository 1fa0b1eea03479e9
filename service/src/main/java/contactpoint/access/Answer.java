package contactpoint.access;

import contactpoint.vocabulary.AccessReason;
import java.util.List;
import java.util.Optional;

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
   * @param reach how far the search went for them
   * @param alike what would tell the first two apart, if they are very alike
   * @param asksPart whether the asker's part in the child's life is asked for
   */
  record Listed(
      EnquiryId enquiry,
      SearchForm form,
      AccessReason reason,
      Team team,
      List<ListedChild> children,
      Reach reach,
      Optional<Alike> alike,
      boolean asksPart)
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
