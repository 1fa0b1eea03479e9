package contactpoint.demo.programme;

import contactpoint.england.Region;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Route;
import java.util.List;
import java.util.Optional;

/** Who acts in the invented programme. None of them can sign in. */
public final class People {

  private static final Actor NATIONAL =
      new Actor(9001, Role.NATIONAL_TEAM, 1, Optional.empty(), Route.WEB, List.of());

  private People() {}

  /** Somebody of the national team. */
  public static Actor nationalTeam() {
    return NATIONAL;
  }

  /** The local manager of an authority. */
  public static Actor localManager(AuthorityNumber number) {
    return new Actor(
        1000 + number.number(), Role.LOCAL_MANAGER, 2, Optional.of(number), Route.WEB, List.of());
  }

  /** The coordinator of a region. */
  public static Actor coordinator(Region region) {
    return new Actor(
        8000 + List.of(Region.values()).indexOf(region),
        Role.REGIONAL_COORDINATOR,
        1,
        Optional.empty(),
        Route.WEB,
        List.of());
  }
}
