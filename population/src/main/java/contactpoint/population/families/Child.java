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

  /** Whoever is nobody: the number of no person. */
  public static final long NOBODY = -1;

  private final long person;
  private final int born;
  private final boolean girl;
  private final Group group;
  private final Timeline<FullName> names;
  private final Timeline<Residence> homes;
  private final Optional<Timeline<Residence>> otherHome;
  private final Timeline<Optional<Setting>> settings;
  private final Timeline<Practice> practices;
  private final List<Care> care;
  private final List<Involvement> involvements;
  private final String nhsNumber;
  private final String upn;
  private final int upnFrom;
  private final int expected;
  private final int begins;
  private final int ends;
  private final int died;
  private final int shieldedFrom;
  private final long newIdentityOf;
  private final String returns;
  private final int consentUntil;
  private final String placeholder;

  private Child(Builder made) {
    person = made.person;
    born = made.born;
    girl = made.girl;
    group = made.group;
    names = made.names;
    homes = made.homes;
    otherHome = Optional.ofNullable(made.otherHome);
    settings = made.settings;
    practices = made.practices;
    care = List.copyOf(made.care);
    involvements = List.copyOf(made.involvements);
    nhsNumber = made.nhsNumber;
    upn = made.upn;
    upnFrom = made.upnFrom;
    expected = made.expected;
    begins = made.begins;
    ends = made.ends;
    died = made.died;
    shieldedFrom = made.shieldedFrom;
    newIdentityOf = made.newIdentityOf;
    returns = made.returns;
    consentUntil = made.consentUntil;
    placeholder = made.placeholder;
  }

  /** Who it is, in the truth only. */
  public long person() {
    return person;
  }

  /** The day of birth, or {@link #NEVER} if not yet born. */
  public int born() {
    return born;
  }

  /** The day a child not yet born is expected; {@link #NEVER} for others. */
  public int expected() {
    return expected;
  }

  public boolean isBorn() {
    return born != NEVER;
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

  /** The other parent's home, where the child lives as well. */
  public Optional<Timeline<Residence>> otherHome() {
    return otherHome;
  }

  public Timeline<Optional<Setting>> settings() {
    return settings;
  }

  public Timeline<Practice> practices() {
    return practices;
  }

  public List<Care> care() {
    return care;
  }

  public List<Involvement> involvements() {
    return involvements;
  }

  public String nhsNumber() {
    return nhsNumber;
  }

  /** The pupil number, or empty. */
  public String upn() {
    return upn;
  }

  /** From when the pupil number stands. */
  public int upnFrom() {
    return upnFrom;
  }

  /** The first day on which there is anything to know: birth, arrival, or a new identity. */
  public int begins() {
    return begins;
  }

  /** The day an old identity ends, or {@link #NEVER}. */
  public int ends() {
    return ends;
  }

  public int died() {
    return died;
  }

  public int shieldedFrom() {
    return shieldedFrom;
  }

  /** Whose new identity this is, or {@link #NOBODY}. */
  public long newIdentityOf() {
    return newIdentityOf;
  }

  /** Whether a child abroad comes back: yes, no, unknown. */
  public String returns() {
    return returns;
  }

  /** Until when a young person of 18 or more agreed to stay; {@link #NEVER} for others. */
  public int consentUntil() {
    return consentUntil;
  }

  /** What hospitals write before there is a name: Baby, Twin 1. */
  public String placeholder() {
    return placeholder;
  }

  /** Whether the child is born and has not died or left by a day. */
  public boolean isHere(int day) {
    return isBorn()
        && born <= day
        && begins <= day
        && ends > day
        && died > day
        && homes.at(day).kind() != Residence.Kind.ABROAD;
  }

  @Override
  public String toString() {
    return "child " + person;
  }

  /** A child in the making. */
  public static final class Builder {
    private final long person;
    private final int born;
    private final boolean girl;
    private final Group group;
    private final Timeline<FullName> names;
    private Timeline<Residence> homes;
    private @org.jspecify.annotations.Nullable Timeline<Residence> otherHome;
    private Timeline<Practice> practices;
    private Timeline<Optional<Setting>> settings;
    private final List<Care> care = new ArrayList<>(2);
    private final List<Involvement> involvements = new ArrayList<>(2);
    private String nhsNumber = "";
    private String upn = "";
    private int upnFrom = NEVER;
    private int expected = NEVER;
    private int begins;
    private int ends = NEVER;
    private int died = NEVER;
    private int shieldedFrom = NEVER;
    private long newIdentityOf = NOBODY;
    private String returns = "unknown";
    private int consentUntil = NEVER;
    private String placeholder = "Baby";

    /** Begins with what every child has. */
    public Builder(
        long person,
        int born,
        boolean girl,
        Group group,
        Timeline<FullName> names,
        Timeline<Residence> homes,
        Timeline<Practice> practices) {
      this.person = person;
      this.born = born;
      this.girl = girl;
      this.group = group;
      this.names = names;
      this.homes = homes;
      this.practices = practices;
      this.begins = born;
      this.settings = new Timeline<>(homes.day(0), Optional.empty());
    }

    int born() {
      return born;
    }

    int begins() {
      return begins;
    }

    int ends() {
      return ends;
    }

    Timeline<Residence> homes() {
      return homes;
    }

    /** Nobody learns of the child before a day. */
    public Builder beginsOn(int day) {
      begins = day;
      return this;
    }

    /** The identity ends on a day; a new one takes its place. */
    public Builder endsOn(int day) {
      ends = day;
      return this;
    }

    /** Not yet born, but expected. */
    public Builder expectedOn(int day) {
      expected = day;
      return this;
    }

    /** Lives elsewhere. */
    public Builder livesIn(Timeline<Residence> line) {
      homes = line;
      return this;
    }

    /** Lives with the other parent as well. */
    public Builder alsoLivesIn(Timeline<Residence> line) {
      otherHome = line;
      return this;
    }

    /** Goes to settings. */
    public Builder goesTo(Timeline<Optional<Setting>> line) {
      settings = line;
      return this;
    }

    /** Is registered with practices. */
    public Builder treatedAt(Timeline<Practice> line) {
      practices = line;
      return this;
    }

    /** Is cared for by somebody. */
    public Builder caredForBy(Care by) {
      care.add(by);
      return this;
    }

    /** No longer lives with those who cared so far; parents keep their responsibility. */
    Builder apartFromParents(int day) {
      List<Care> before = List.copyOf(care);
      care.clear();
      for (Care part : before) {
        boolean parent =
            part.carer().part() == Carer.Part.MOTHER || part.carer().part() == Carer.Part.FATHER;
        care.add(new Care(part.carer(), part.from(), Math.min(part.to(), day), part.sameAddress()));
        if (parent && part.to() == NEVER) {
          care.add(new Care(part.carer(), Math.max(day, part.from()), NEVER, false));
        }
      }
      care.removeIf(part -> part.from() >= part.to());
      return this;
    }

    /** Whether somebody already leads at some time between two days. */
    boolean isLedIn(int from, int to) {
      return involvements.stream()
          .anyMatch(work -> work.lead() && work.from() <= to && work.to() >= from);
    }

    /** A service works with the child. */
    public Builder workedWithBy(Involvement by) {
      involvements.add(by);
      return this;
    }

    public Builder nhsNumber(String digits) {
      nhsNumber = digits;
      return this;
    }

    /** Has a pupil number from a day on. */
    public Builder upn(String number, int from) {
      upn = number;
      upnFrom = from;
      return this;
    }

    public Builder diedOn(int day) {
      died = day;
      return this;
    }

    public Builder shieldedFrom(int day) {
      shieldedFrom = day;
      return this;
    }

    /** Has been given a new identity in place of another. */
    public Builder insteadOf(long other) {
      newIdentityOf = other;
      return this;
    }

    /** Whether the child, gone abroad, comes back. */
    public Builder returns(String word) {
      returns = word;
      return this;
    }

    /** Agreed to stay until a day. */
    public Builder consentsUntil(int day) {
      consentUntil = day;
      return this;
    }

    /** What is written before there is a name. */
    public Builder placeholder(String words) {
      placeholder = words;
      return this;
    }

    /** The child. */
    public Child make() {
      return new Child(this);
    }
  }
}
