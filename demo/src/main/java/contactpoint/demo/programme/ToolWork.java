package contactpoint.demo.programme;

import static contactpoint.demo.programme.World.done;

import contactpoint.database.Tx;
import contactpoint.readiness.Tool;
import contactpoint.readiness.ToolTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of the key tasks' tools, as an authority sends them and brings them up to date. */
final class ToolWork {

  private static final int EVENTS = 20;

  private final World world;

  ToolWork(World world) {
    this.world = world;
  }

  void plan(Life life) {
    world.agenda().on(life.live().minusDays(120), tx -> first(tx, life));
    for (int days : List.of(-30, -10, 60, 150)) {
      world.agenda().on(life.live().plusDays(days), tx -> later(tx, life));
    }
  }

  private void first(Tx tx, Life life) {
    var live = life.live();
    send(
        tx,
        life,
        Tool.OFFICERS,
        row("director-childrens-services", "R Calloway", "director@example.org"),
        row("finance-director", "S Penrose", ""));
    send(
        tx,
        life,
        Tool.SYSTEMS,
        row(
            "Social care",
            "Harbour Software",
            "5.2",
            "21000",
            "fair",
            "both",
            "social-care-" + life.number(),
            day(live, -45),
            "42000"),
        row(
            "School information",
            "Lantern Data",
            "2007",
            "38000",
            "good",
            "feed",
            "education-welfare-" + life.number(),
            day(live, -45),
            "12000"),
        row("Youth offending", "Northfield", "3.1", "1900", "not-tested", "door", "", "", "8000"));
    send(
        tx,
        life,
        Tool.BENEFITS,
        row(
            "Time to find a colleague",
            "other",
            "minutes",
            "210",
            "30",
            "",
            "Head of service",
            "",
            "seconds-to-record"),
        row(
            "Searches given up",
            "other",
            "in a hundred",
            "21",
            "5",
            "",
            "Head of service",
            "",
            "in-vain-in-a-hundred"));
    send(
        tx,
        life,
        Tool.SURVEY,
        row("baseline", day(live, -125), "Health visitor", "40", "210", "6", "21"),
        row("baseline", day(live, -125), "Teacher", "65", "180", "3", "28"));
    curriculum(tx, life);
    later(tx, life);
  }

  private void curriculum(Tx tx, Life life) {
    send(
        tx,
        life,
        Tool.CURRICULUM,
        row(
            "Finding a child and a colleague",
            "web",
            "classroom",
            "At the screen, in pairs",
            "90",
            "Local version 1"),
        row("From inside the case system", "case-system", "workplace", "At the own desk", "45", ""),
        row(
            "Asking through a mediator",
            "mediated",
            "e-learning",
            "Short film and questions",
            "30",
            ""),
        row(
            "Information sharing, security and audit",
            "all",
            "classroom",
            "Cases to discuss",
            "120",
            "Local version 1"));
    if (life.authority().earlyAdopter()) {
      send(
          tx,
          life,
          Tool.FACILITIES,
          row(
              "College, room 4",
              "external",
              "12",
              day(life.live(), -95),
              day(life.live(), -1),
              "5400",
              day(life.live(), -118)));
    }
  }

  /** What has happened since: people in post, trained, checked; messages sent; faults put right. */
  private void later(Tx tx, Life life) {
    var live = life.live();
    boolean filled = world.today().isAfter(live.minusDays(15)) && !life.inTrouble();
    String administrator = filled ? day(live, -25) : "";
    send(
        tx,
        life,
        Tool.POSTS,
        row("local-manager", day(live, -400), day(live, -350)),
        row("data-administrator", day(live, -100), administrator),
        row("data-administrator", day(live, -100), administrator),
        row("trainer", day(live, -110), day(live, -80)));
    training(tx, life);
    send(
        tx,
        life,
        Tool.COMMUNICATIONS,
        row("Teachers", "Briefing", day(live, -140), past(live, -138), "84", "1"),
        row("Health visitors", "Team meeting", day(live, -90), past(live, -88), "31", "1"),
        row("General practitioners", "Letter", day(live, -40), past(live, -35), "120", "1"));
    send(
        tx,
        life,
        Tool.QUALITY,
        row(
            "Social care",
            "completeness",
            "412 records without a postcode",
            "Asked for at the next contact",
            "Records team",
            day(live, -60),
            past(live, -55)),
        row(
            "School information",
            "validity",
            "96 dates of birth in the future",
            "",
            "School office",
            day(live, -50),
            ""));
    work(tx, life);
  }

  private void work(Tx tx, Life life) {
    var live = life.live();
    String people = Integer.toString(Math.max(10, life.users() / 4));
    send(
        tx,
        life,
        Tool.CONFIGURATION,
        row("Social care", "Export by night", "authority", "18000", "", past(live, -40)),
        row("Youth offending", "Door from inside the system", "centre", "8000", "", ""));
    send(
        tx,
        life,
        Tool.CHECKS,
        row("Children's services", day(live, -110), people, people, past(live, -70), "9000"));
    send(tx, life, Tool.TOKENS, row("token", day(live, -60), people, people, people));
  }

  private void training(Tx tx, Life life) {
    var events = new ArrayList<List<String>>();
    int places = Math.max(6, life.users() / EVENTS);
    for (int at = 0; at < EVENTS; at++) {
      var when = life.live().minusDays(60).plusDays(14L * at);
      boolean over = when.isBefore(world.today());
      events.add(
          List.of(
              when.toString(),
              "Training room " + (1 + at % 3),
              List.of("web", "case-system", "mediated").get(at % 3),
              Integer.toString(places),
              over ? Integer.toString(places - at % 4) : "",
              over ? Integer.toString(places - at % 4 - 1) : ""));
    }
    keep(tx, life, Tool.TRAINING, events);
  }

  private static String day(LocalDate live, int days) {
    return live.plusDays(days).toString();
  }

  /** A day that may lie ahead: then it is not known yet. */
  private String past(LocalDate live, int days) {
    var when = live.plusDays(days);
    return when.isAfter(world.today()) ? "" : when.toString();
  }

  private static String[] row(String... cells) {
    return cells;
  }

  private void send(Tx tx, Life life, Tool tool, String[]... rows) {
    keep(tx, life, tool, Arrays.stream(rows).map(List::of).toList());
  }

  private void keep(Tx tx, Life life, Tool tool, List<List<String>> rows) {
    done(
        world
            .readiness()
            .takeTable(
                tx,
                People.localManager(life.number()),
                life.number(),
                tool,
                rows.stream().map(ToolTable.Row::new).toList()));
  }
}
