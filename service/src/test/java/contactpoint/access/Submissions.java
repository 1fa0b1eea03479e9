package contactpoint.access;

import contactpoint.Deliveries;
import contactpoint.TestService;
import contactpoint.feeds.Acknowledgement;
import contactpoint.feeds.Feeds;
import contactpoint.intake.FileKind;
import contactpoint.intake.Limits;
import contactpoint.intake.Receipt;
import contactpoint.intake.Receiving;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A delivery of which a line waits, in the service under test. */
final class Submissions {

  private static final String CHILDREN = Deliveries.header(FileKind.CHILDREN);

  private Submissions() {}

  /** Its number, placed. */
  static long ofWexcombe() {
    try {
      var folder = Files.createTempDirectory("delivery");
      var delivery =
          new Deliveries(folder)
              .of(
                  "social-care-998",
                  1,
                  "full",
                  "2026-08-25",
                  "children.csv",
                  CHILDREN,
                  "S1,2026-08-20,say,Petra,Nettlefold,,,F,2014-02-31,,,,,12 Row,WX4 7QP,,,,,,,");
      var feeds = TestService.part(Feeds.class);
      var receipt = new Receiving(Limits.USUAL, Deliveries.TODAY).folder(delivery);
      long id =
          switch (feeds.receive(
              ((Receipt.Accepted) receipt).delivery(), Actor.system(Route.COMMAND))) {
            case Acknowledgement.Taken(var number, var _) -> number;
            case Acknowledgement.TakenBefore(var number) -> number;
            case Acknowledgement.Refused(var reason) -> throw new IllegalStateException(reason);
          };
      feeds.placeWaiting("test", submission -> true);
      return id;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
