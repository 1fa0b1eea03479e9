package contactpoint.grants;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A grant to authorities as data.
 *
 * @param code short, as in addresses: {@code 2007-08}
 * @param title as people call it
 * @param reference of the determination
 * @param power under which it is paid
 * @param purpose in one or two sentences of ours
 * @param total of all groups, in whole pounds
 * @param ringFenced whether it may be spent on its purpose only
 * @param carryForward whether unspent money may be kept, in words
 * @param auditorsCertificate whether an auditor must certify its use
 * @param determinedOn when, and by whom with which office
 * @param cancelledOn when its circular ceases to hold
 * @param due the days on or before which equal instalments are paid
 * @param groups each with its own total and flat rate
 * @param published the table of allocations that was published, if there is one
 * @param otherYears what is known of the years beside it
 * @param rounding by which shares become whole pounds
 * @param members its authorities with their children, if the scheme came as data; else the
 *     published table says who they are
 */
public record Scheme(
    String code,
    String title,
    String reference,
    String power,
    String purpose,
    Money total,
    boolean ringFenced,
    String carryForward,
    boolean auditorsCertificate,
    LocalDate determinedOn,
    String signatory,
    String office,
    LocalDate cancelledOn,
    List<LocalDate> due,
    List<Group> groups,
    Optional<String> published,
    List<OtherYear> otherYears,
    Rounding rounding,
    List<Member> members) {

  public Scheme {
    members = List.copyOf(members);
    due = List.copyOf(due);
    groups = List.copyOf(groups);
    otherYears = List.copyOf(otherYears);
    if (groups.isEmpty() || due.isEmpty()) {
      throw new IllegalArgumentException("A scheme has groups and days of payment");
    }
  }

  /**
   * Authorities that share by the same figures.
   *
   * @param code as in tables: {@code early-adopter}
   * @param caption the heading above its authorities
   * @param people how a sentence calls them: "early adopters"
   * @param size how many authorities it has
   */
  public record Group(
      String code, String caption, String people, int size, Money total, Money flatRate) {

    /** The balance after all flat rates; negative if they come to more than the total. */
    public Money balance() {
      return total.minus(flatRate.times(size));
    }

    public Formula formula(Rounding rounding) {
      return new Formula(total, flatRate, rounding);
    }
  }

  /** What was, or may be, paid in another year. */
  public record OtherYear(String year, String sentence) {}

  /** Whether its allocations are reckoned from its own population, not read from a table. */
  public boolean isReckoned() {
    return !members.isEmpty();
  }

  /** Who shares a group's balance, by their children; nobody if it did not come as data. */
  public List<Recipient> recipients(Group group) {
    return members.stream()
        .filter(one -> one.group().equals(group.code()))
        .map(one -> new Recipient(one.authority(), one.number(), one.children()))
        .toList();
  }

  public Group group(String groupCode) {
    return groups.stream()
        .filter(group -> group.code.equals(groupCode))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("The scheme has no group " + groupCode));
  }
}
