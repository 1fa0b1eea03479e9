package contactpoint.intake;

import static contactpoint.intake.Supplier.ADA;
import static contactpoint.intake.Supplier.ada;
import static contactpoint.intake.Supplier.children;
import static org.assertj.core.api.Assertions.assertThat;

import contactpoint.vocabulary.Name;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void a_right_line_becomes_a_statement_with_every_field() {
    var line = (Line.Read) children(ADA).getFirst();
    var child = (ChildStatement) line.statement();
    assertThat(line.row()).isEqualTo(2);
    assertThat(line.notes()).isEmpty();
    assertThat(child.ref().text()).isEqualTo("a1");
    assertThat(child.asOf()).isEqualTo(LocalDate.of(2026, 8, 31));
    assertThat(child.identity().given()).isEqualTo(new Name("Ada"));
    assertThat(child.identity().nhsNumber().digits()).isEqualTo("9991230009");
    assertThat(child.place().postcode().text()).isEqualTo("WX4 7QP");
    assertThat(child.place().setting().text()).isEqualTo("302-1001");
  }

  @Test
  void a_line_that_cannot_be_read_does_not_stop_the_next() {
    List<Line> lines = children(ada(Map.of(Column.BORN, "2015-02-31")), ADA);
    assertThat(lines.get(0)).isInstanceOf(Line.Unreadable.class);
    assertThat(lines.get(1)).isInstanceOf(Line.Read.class);
  }

  @Test
  void a_stored_statement_is_read_back_as_it_was() {
    var child = ((Line.Read) children(ADA).getFirst()).statement();
    assertThat(Statement.decode(child.encode())).isEqualTo(child);
    assertThat(child.encode().length).isLessThan(150);
  }
}
