package contactpoint.population.families;

import contactpoint.population.names.Group;
import contactpoint.population.places.Practice;
import contactpoint.population.places.Residence;
import contactpoint.population.places.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One child and all that happens to it; days are counted from 1970. */
public final class Child {

  /** A day that does not come. */
  public static final int NEVER = Integer.MAX_VALUE;

  private final long person;
  private final int born;
  private final boolean girl;
  private final Group group;
  private final Timeline<FullName> names;
  private final Timeline<Residence> homes;
  private final List<Carer> carers;
  Timeline<Optional<Setting>> settings;
  Timeline<Practice> practices;
  final List<Involvement> involvements = new ArrayList<>(2);
  String nhsNumber = "";
  String upn = "";
  int upnFrom = NEVER;
  int died = NEVER;
  int shieldedFrom = NEVER;

  Child(
      long person,
      int born,
      boolean girl,
      Group group,
      Timeline<FullName> names,
      Timeline<Residence> homes,
      Timeline<Practice> practices,
      List<Carer> carers) {
    this.person = person;
    this.born = born;
    this.girl = girl;
    this.group = group;
    this.names = names;
    this.homes = homes;
    this.practices = practices;
    this.carers = carers;
    this.settings = new Timeline<>(born, Optional.empty());
  }

  /** Who it is, in the truth only. */
  public long person() {
    return person;
  }

  public int born() {
    return born;
  }

  public boolean girl() {
    return girl;
  }

  public Group group() {
    return group;
  }

  public Timeline<FullName> names() {
    return names;
  }

  public Timeline<Residence> homes() {
    return homes;
  }

  public List<Carer> carers() {
    return carers;
  }

  public Timeline<Optional<Setting>> settings() {
    return settings;
  }

  public Timeline<Practice> practices() {
    return practices;
  }

  public List<Involvement> involvements() {
    return involvements;
  }

  public String nhsNumber() {
    return nhsNumber;
  }

  public String upn() {
    return upn;
  }

  /** From when the pupil number stands. */
  public int upnFrom() {
    return upnFrom;
  }

  public int died() {
    return died;
  }

  public int shieldedFrom() {
    return shieldedFrom;
  }

  @Override
  public String toString() {
    return "child " + person;
  }
}
