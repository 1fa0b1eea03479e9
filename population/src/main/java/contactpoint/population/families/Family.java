package contactpoint.population.families;

import java.util.List;

/**
 * Children who grow up together, in the order of their birth.
 *
 * @param children the children
 * @param births for each child the number of its birth in the family; twins share it
 */
public record Family(List<Child> children, List<Integer> births) {}
