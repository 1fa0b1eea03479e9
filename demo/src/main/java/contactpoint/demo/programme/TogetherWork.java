package contactpoint.demo.programme;

import static contactpoint.demo.programme.World.done;

import contactpoint.database.Tx;
import contactpoint.england.Region;
import contactpoint.readiness.LibraryDocument;
import contactpoint.readiness.Meeting;
import contactpoint.readiness.Owner;
import contactpoint.readiness.TaskKind;
import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What authorities have together: documents, core messages, meetings, lessons. */
final class TogetherWork {

  private final World world;

  TogetherWork(World world) {
    this.world = world;
  }

  void plan(Collection<Life> lives) {
    var begin = world.begin();
    world.agenda().on(begin.minusDays(200), this::publish);
    for (var region : Region.values()) {
      world.agenda().on(begin.plusMonths(6), tx -> meet(tx, region, lives));
    }
    lives.stream()
        .filter(life -> life.authority().earlyAdopter())
        .limit(2)
        .forEach(life -> world.agenda().on(life.live().plusDays(30), tx -> learn(tx, life)));
    world.agenda().on(begin.plusMonths(8), tx -> take(tx, lives));
  }

  private void publish(Tx tx) {
    var day = world.today();
    add(
        tx,
        "LAC(SG07_7): implementation grant",
        LibraryDocument.Kind.CIRCULAR,
        day,
        Optional.of(day.plusYears(1)),
        "Purpose, payment and key tasks");
    add(
        tx,
        "Workforce analysis: how to count",
        LibraryDocument.Kind.TOOL,
        day,
        Optional.empty(),
        "Who counts as a potential user, and by which access route");
    add(
        tx,
        "Case systems: national strategy",
        LibraryDocument.Kind.GUIDANCE,
        day,
        Optional.empty(),
        "Which systems are adapted centrally");
    done(
        world
            .readiness()
            .messages()
            .publish(
                tx,
                People.nationalTeam(),
                List.of(
                    "ContactPoint tells you who else works with a child, and how to reach them.",
                    "It holds no case notes, and every look at a record is recorded.",
                    "Only people who are checked, trained and hold a token are let in."),
                day));
  }

  private void add(
      Tx tx,
      String title,
      LibraryDocument.Kind kind,
      LocalDate from,
      Optional<LocalDate> until,
      String summary) {
    var library = world.readiness().library();
    done(
        library.add(
            tx,
            People.nationalTeam(),
            new LibraryDocument(
                title,
                library.nextVersion(tx, title),
                kind,
                from,
                until,
                summary,
                Optional.empty()),
            Optional.empty()));
  }

  private void meet(Tx tx, Region region, Collection<Life> lives) {
    var coordinator = People.coordinator(region);
    var meetings = world.readiness().meetings();
    done(
        meetings.hold(
            tx,
            coordinator,
            new Meeting(
                0,
                Meeting.Kind.REGIONAL,
                region.code(),
                Optional.empty(),
                world.today(),
                0,
                "What the early adopters found, and training rooms",
                List.of())));
    var meeting = meetings.seenBy(tx, coordinator).getFirst();
    var there =
        lives.stream()
            .filter(life -> life.authority().region() == region)
            .map(Life::number)
            .toList();
    for (AuthorityNumber number : there) {
      done(meetings.attend(tx, coordinator, meeting, number, 1 + number.number() % 3));
    }
    if (!there.isEmpty()) {
      var action =
          new Meeting.Action(
              0,
              Optional.of(there.getFirst()),
              "Send the list of training rooms to the others",
              new Owner("M Thorne"),
              world.today().plusDays(60),
              Optional.empty());
      done(meetings.undertake(tx, coordinator, meeting, action));
    }
  }

  private void learn(Tx tx, Life life) {
    done(
        world
            .readiness()
            .lessons()
            .offer(
                tx,
                People.localManager(life.number()),
                life.authority().number().number() % 2 == 0 ? TaskKind.WORKFORCE : TaskKind.CHECKS,
                life.authority().number().number() % 2 == 0
                    ? "Ask head teachers by telephone: letters brought 20 answers in a hundred,"
                        + " calls 90"
                    : "Send checks in batches by employer: they come back nine days sooner",
                world.today()));
  }

  private void take(Tx tx, Collection<Life> lives) {
    var lessons = world.readiness().lessons();
    for (var lesson : lessons.all(tx)) {
      lives.stream()
          .filter(life -> life.number().number() % 7 == 0)
          .filter(life -> !life.number().equals(lesson.authority()))
          .limit(6)
          .forEach(life ->
              done(
                  lessons.take(
                      tx, People.localManager(life.number()), lesson.id(), world.today())));
    }
  }
}
