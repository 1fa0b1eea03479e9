package contactpoint.linkage.command;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A labelled public set: where it lies, which columns say what, and where its truth is.
 *
 * @param name what the line of figures is called
 * @param files one file or two, below the data folder
 * @param fields the mapping, as typed after {@code --field}
 * @param truth the column that codes the person; never handed to the engine
 * @param person what of that column is the person
 * @param oneToOne whether each file holds a person once
 * @param tuning whether it may be looked at while defaults are chosen
 */
record OpenSet(
    String name,
    List<String> files,
    List<String> fields,
    String truth,
    UnaryOperator<String> person,
    boolean oneToOne,
    boolean tuning) {
  private static final List<String> FEBRL =
      List.of(
          "given=given_name",
          "family=surname",
          "address=street_number+address_1+address_2",
          "place=suburb",
          "postcode=postcode",
          "place=state",
          "born=date_of_birth");
  private static final List<String> FAKE =
      List.of("given=first_name", "family=surname", "born=dob", "place=city", "email=email");

  static List<OpenSet> all() {
    return List.of(
        febrl("febrl 1", "dataset1", true, true),
        febrl("febrl 1 without", "dataset1", false, true),
        febrl("febrl 2", "dataset2", true, true),
        febrl("febrl 2 without", "dataset2", false, true),
        new OpenSet(
            "rldata 500",
            List.of("rldata/RLdata500.csv"),
            List.of(
                "given=fname_c1",
                "given=fname_c2",
                "family=lname_c1",
                "family=lname_c2",
                "born=by+bm+bd"),
            "ent_id",
            id -> id,
            false,
            true),
        new OpenSet(
            "fake 20000", List.of("splink/fake_20000.csv"), FAKE, "group", id -> id, false, true),
        febrl("febrl 3", "dataset3", true, false),
        febrl("febrl 3 without", "dataset3", false, false),
        febrl4("febrl 4", true),
        febrl4("febrl 4 without", false),
        new OpenSet(
            "fake 1000", List.of("splink/fake_1000.csv"), FAKE, "cluster", id -> id, false, false),
        new OpenSet(
            "historical 50k",
            List.of("splink/historical_figures_50k.csv.gz"),
            List.of(
                "full-name=full_name",
                "given=first_name",
                "family=surname",
                "born=dob",
                "place=birth_place",
                "postcode=postcode_fake",
                "sex=gender",
                "other=occupation"),
            "cluster",
            id -> id,
            false,
            false),
        new OpenSet(
            "foreigners",
            List.of("foreigners/foreigners.csv.gz"),
            List.of(
                "given=fname",
                "given=sname",
                "family=surname",
                "born=date",
                "place=region",
                "place=country"),
            "true_id",
            id -> id,
            false,
            false));
  }

  /** Of rec-17-dup-0 the person is 17. */
  private static String febrlPerson(String id) {
    return id.split("-")[1];
  }

  private static OpenSet febrl(String name, String file, boolean withNumber, boolean tuning) {
    return new OpenSet(
        name,
        List.of("febrl/" + file + ".csv"),
        febrlFields(withNumber),
        "rec_id",
        OpenSet::febrlPerson,
        false,
        tuning);
  }

  private static OpenSet febrl4(String name, boolean withNumber) {
    return new OpenSet(
        name,
        List.of("febrl/dataset4a.csv", "febrl/dataset4b.csv"),
        febrlFields(withNumber),
        "rec_id",
        OpenSet::febrlPerson,
        true,
        false);
  }

  private static List<String> febrlFields(boolean withNumber) {
    var fields = new java.util.ArrayList<>(FEBRL);
    if (withNumber) {
      fields.add("identifier=soc_sec_id");
    }
    return fields;
  }
}
