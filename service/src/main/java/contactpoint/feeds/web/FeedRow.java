package contactpoint.feeds.web;

/** A submission in the list. */
public record FeedRow(
    long id,
    String source,
    String kind,
    String asOf,
    String received,
    String state,
    boolean done,
    int percent,
    long lines,
    long waiting) {}
