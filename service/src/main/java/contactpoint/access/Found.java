package contactpoint.access;

import java.util.List;

/** What a search comes to. Hidden and absent are one outcome: nobody. */
sealed interface Found {

  /**
   * One to ten candidates, the likeliest first.
   *
   * @param reach how far the search went for them
   */
  record Some(List<Judged> judged, Reach reach) implements Found {
    public Some {
      judged = List.copyOf(judged);
    }
  }

  /** More than ten match: nobody is listed and nobody counted. */
  record TooMany() implements Found {}

  /** There is nothing to show. */
  record Nobody() implements Found {}
}
