package contactpoint.population.suppliers;

/** The three files of a delivery, with their headers. */
public enum FileKind {
  CHILDREN(
      "children.csv",
      "child",
      "ref,as_of,action,given,family,known_as,former_family,sex,born,expected,died,nhs_number,upn,"
          + "address,postcode,address_from,no_fixed_address,setting,setting_from,practice,"
          + "left_england,returns"),
  CARERS(
      "carers.csv",
      "carer",
      "ref,child_ref,as_of,action,given,family,relation,phone,email,same_address"),
  INVOLVEMENTS(
      "involvements.csv",
      "involvement",
      "ref,child_ref,as_of,action,service,kind,practitioner,phone,email,from,to,lead,assessment,"
          + "ground,consent_by,consent_on,consent_until");

  private final String file;
  private final String word;
  private final String header;

  FileKind(String file, String word, String header) {
    this.file = file;
    this.word = word;
    this.header = header;
  }

  /** Its place among the three, from 0. */
  int place() {
    return this == CHILDREN ? 0 : this == CARERS ? 1 : 2;
  }

  /** The file's name. */
  public String file() {
    return file;
  }

  /** The word for its rows in truth/rows.csv. */
  public String word() {
    return word;
  }

  /** How many columns it has. */
  int columns() {
    return header.split(",").length;
  }

  /** The first line in our own layout, without its end. */
  public String header() {
    return header;
  }
}
