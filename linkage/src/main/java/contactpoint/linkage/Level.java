package contactpoint.linkage;

/**
 * One comparison level: how two values of a field can stand to one another.
 *
 * @param word the word of model files
 * @param caption the words of explanations
 * @param m how often two statements about one person stand so, before training
 * @param u how often two about different people do, before training
 * @param kin how often two people of one household do beyond chance
 * @param moved how often two about one person who moved house do, beyond chance
 * @param rarity how much a rare value counts for more here: 1 fully, 0 not
 */
record Level(
    String word, String caption, double m, double u, double kin, double moved, double rarity) {}
