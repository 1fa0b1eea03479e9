package contactpoint.population.places;

import contactpoint.population.chance.Chance;
import java.util.ArrayList;
import java.util.List;

/** The services of an authority: so many teams of each kind as its children need. */
public final class Services {

  private Services() {}

  /** All teams of an authority with a number of children. */
  public static List<Service> of(long seed, Authority authority, int children) {
    List<Service> services = new ArrayList<>();
    for (ServiceKind kind : ServiceKind.values()) {
      int teams = Math.max(1, children / kind.childrenPerTeam());
      for (int team = 1; team <= teams; team++) {
        services.add(team(seed, authority, kind, team, teams));
      }
    }
    return services;
  }

  /** One team; the same whoever asks. */
  static Service team(long seed, Authority authority, ServiceKind kind, int team, int teams) {
    Chance chance = Chance.of(seed, authority.number(), kind.key(), team);
    String place = authority.name().replaceAll(",.*", "");
    return new Service(
        code(authority.number(), kind, team),
        kind.caption() + ", " + place + (teams > 1 ? ", team " + team : ""),
        kind.code(),
        kind.source(authority.number()),
        authority.number(),
        Invented.office(chance),
        Invented.email(kind.code() + "." + team, place),
        kind.sensitive());
  }

  /** The code of a team in services.csv: {@code 302-SOC-1}. */
  public static String code(int authority, ServiceKind kind, int team) {
    return authority + "-" + kind.letters() + "-" + team;
  }
}
