package contactpoint.shielding;

import contactpoint.database.Tx;
import contactpoint.vocabulary.ChildNumber;

/** What else must be done, in the same transaction, when a child becomes concealed. */
public interface WhenConcealed {

  void concealed(Tx tx, ChildNumber child);
}
