package contactpoint.feeds;

/** What a sender is told when a delivery has arrived. */
public sealed interface Acknowledgement {

  /** It is kept whole and will be placed. */
  record Taken(long submission, long lines) implements Acknowledgement {}

  /** The same delivery came before; nothing has changed. */
  record TakenBefore(long submission) implements Acknowledgement {}

  /** Nothing of it is kept. */
  record Refused(String reason) implements Acknowledgement {}
}
