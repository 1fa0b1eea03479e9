package broken.register;

/** Somebody who may be used by few. */
public record Child(long number) {}
