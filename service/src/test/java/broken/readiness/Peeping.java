package broken.readiness;

import broken.register.Child;

/** Uses the register, which its package does not declare and may not. */
final class Peeping {

  private final Child child = new Child(1);

  long seen() {
    return child.number();
  }
}
