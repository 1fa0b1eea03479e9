package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.england.England;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Workshops, visits and regional meetings, with who came and what was undertaken. Coordinators and
 * the national team hold them; a local manager sees those of the own region.
 */
public final class Meetings {

  private static final String HOLDERS = "Coordinators and the national team keep meetings";

  private final Changes changes;

  Meetings(Changes changes) {
    this.changes = changes;
  }

  /** Those the actor may see, newest first. */
  public List<Meeting> seenBy(Tx tx, Actor actor) {
    return MeetingRows.newest(tx).stream().filter(one -> concerns(one, actor)).toList();
  }

  /** One of them. */
  public Optional<Meeting> one(Tx tx, Actor actor, long id) {
    return seenBy(tx, actor).stream().filter(one -> one.id() == id).findAny();
  }

  /** People who came, by authority. */
  public Map<AuthorityNumber, Integer> attended(Tx tx, Meeting meeting) {
    return MeetingRows.attended(tx, meeting.id());
  }

  private static boolean concerns(Meeting meeting, Actor actor) {
    if (actor.authority().isEmpty()) {
      return true;
    }
    var own = actor.authority().get();
    if (meeting.authority().isPresent()) {
      return meeting.authority().get().equals(own);
    }
    return meeting.region().isEmpty()
        || England.authority(own)
            .filter(one -> one.region().code().equals(meeting.region()))
            .isPresent();
  }

  /** Keeps a meeting that is held or will be. */
  public Outcome hold(Tx tx, Actor actor, Meeting meeting) {
    if (!holds(actor)) {
      return Outcome.refused(HOLDERS);
    }
    long id = MeetingRows.hold(tx, meeting);
    changes.entry(tx, actor, "hold-meeting", "meeting", id);
    return Outcome.done();
  }

  /** Says how many people of an authority came. */
  public Outcome attend(
      Tx tx, Actor actor, Meeting meeting, AuthorityNumber authority, int people) {
    if (!holds(actor)) {
      return Outcome.refused(HOLDERS);
    }
    if (people < 1 || people > 500 || PlanRows.standing(tx, authority).isEmpty()) {
      return Outcome.refused("Choose an authority and say how many came, from 1 to 500");
    }
    MeetingRows.attend(tx, meeting.id(), authority, people);
    changes.entry(tx, actor, "record-attendance", "meeting", meeting.id());
    return Outcome.done();
  }

  /** Keeps what somebody undertook. */
  public Outcome undertake(Tx tx, Actor actor, Meeting meeting, Meeting.Action action) {
    if (!holds(actor)) {
      return Outcome.refused(HOLDERS);
    }
    if (action.what().isBlank() || action.what().length() > 160 || action.owner().isNobody()) {
      return Outcome.refused("Say what is to be done in 160 characters, and who does it");
    }
    MeetingRows.undertake(tx, meeting.id(), action);
    changes.entry(tx, actor, "undertake", "meeting", meeting.id());
    return Outcome.done();
  }

  /** Says that it is done: by whoever keeps meetings, or the authority it concerns. */
  public Outcome done(Tx tx, Actor actor, Meeting meeting, long action, LocalDate today) {
    var found = meeting.actions().stream().filter(one -> one.id() == action).findAny();
    boolean own =
        found
            .flatMap(Meeting.Action::authority)
            .filter(number -> actor.role() == Role.LOCAL_MANAGER && actor.belongsTo(number))
            .isPresent();
    if (found.isEmpty() || (!own && !holds(actor)) || !MeetingRows.done(tx, action, today)) {
      return Outcome.refused("There is no such action of yours that is open");
    }
    changes.entry(tx, actor, "finish-action", "meeting", meeting.id());
    return Outcome.done();
  }

  /** Whether the actor keeps meetings. */
  public boolean holds(Actor actor) {
    return actor.role() == Role.NATIONAL_TEAM || actor.role() == Role.REGIONAL_COORDINATOR;
  }
}
