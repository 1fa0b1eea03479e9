package contactpoint.register;

import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Day;
import contactpoint.vocabulary.Sex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the register holds about one child. Of a concealed child it holds the name in use, sex
 * and date of birth, and nothing else, whoever reads it; what is hidden is read through {@code
 * shielding}.
 *
 * @param concealed whether the child must not be found by place; an unreadable mark counts as set
 */
public record Child(
    ChildNumber number,
    boolean concealed,
    ChildName name,
    @Nullable Origin nameOrigin,
    @Nullable Sex sex,
    @Nullable BirthDate born,
    @Nullable Origin bornOrigin,
    @Nullable Day died,
    Details details) {

  /**
   * What a concealed record does not show.
   *
   * @param authority the authority responsible for the record
   * @param home the address most lately said; null if none is known
   * @param otherHomes what other sources say today
   */
  public record Details(
      @Nullable AuthorityNumber authority,
      @Nullable BirthDate expected,
      @Nullable Home home,
      List<Home> otherHomes,
      @Nullable Attendance setting,
      @Nullable Attendance practice,
      List<OtherName> otherNames,
      List<Carer> carers,
      List<Involvement> involvements,
      List<IssuedNumber> numbers) {

    /** Nothing at all. */
    public static final Details NONE =
        new Details(
            null, null, null, List.of(), null, null, List.of(), List.of(), List.of(), List.of());

    public Details {
      otherHomes = List.copyOf(otherHomes);
      otherNames = List.copyOf(otherNames);
      carers = List.copyOf(carers);
      involvements = List.copyOf(involvements);
      numbers = List.copyOf(numbers);
    }
  }
}
