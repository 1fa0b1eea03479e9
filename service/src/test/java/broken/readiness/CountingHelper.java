package broken.readiness;

/** Is named for what it is not. */
final class CountingHelper {}
