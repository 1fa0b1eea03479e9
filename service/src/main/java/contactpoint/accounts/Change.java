package contactpoint.accounts;

import contactpoint.vocabulary.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The state machine of accounts, one row a change: from, to, who may, event. Two changes are made
 * by nobody: an enhanced criminal-record check is good for three years, then the account has
 * lapsed; a new check ends that. Both are read from the dates at every request.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are copies that cannot be changed
public enum Change {
  HOLD("Hold", "held", EnumSet.of(State.ACTIVE), State.LOCKED, managers()),
  RELEASE("Release", "released", EnumSet.of(State.LOCKED), State.ACTIVE, managers()),
  CLOSE(
      "Close",
      "closed",
      EnumSet.of(State.INVITED, State.ACTIVE, State.LOCKED),
      State.CLOSED,
      managers()),
  ACTIVATE(
      "Activate", "activated", EnumSet.of(State.INVITED), State.ACTIVE, EnumSet.noneOf(Role.class));

  private final String caption;
  private final String event;
  private final Set<State> from;
  private final State to;
  private final Set<Role> who;

  Change(String caption, String event, Set<State> from, State to, Set<Role> who) {
    this.caption = caption;
    this.event = event;
    this.from = Set.copyOf(from);
    this.to = to;
    this.who = Set.copyOf(who);
  }

  private static Set<Role> managers() {
    return EnumSet.of(Role.MANAGEMENT_TEAM, Role.ACCOUNT_MANAGER);
  }

  /** What is asked for. */
  public String caption() {
    return caption;
  }

  /** What is said once it has happened. */
  public String event() {
    return event;
  }

  public Set<State> from() {
    return from;
  }

  public State to() {
    return to;
  }

  /** Who may make it for somebody else; empty if only the person can. */
  public Set<Role> who() {
    return who;
  }

  /** The state it leads to, if it can happen in this one. */
  Optional<State> after(State state) {
    return from.contains(state) ? Optional.of(to) : Optional.empty();
  }

  boolean mayBeMadeBy(Role role) {
    return who.contains(role);
  }
}
