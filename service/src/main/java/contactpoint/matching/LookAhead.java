package contactpoint.matching;

import java.util.List;

/**
 * What was found for a batch that nothing is held of, while the batch before it was placed: whom
 * its statements might be about, and what they weigh. It holds but for what that batch has changed,
 * and not at all if somebody shielded or merged meanwhile.
 *
 * @param turnsTaken by others, before the look
 * @param pending its statements about children, in their order
 * @param weighed each of them, as it looked then
 */
record LookAhead(long turnsTaken, Bench bench, List<Pending> pending, List<Weighed> weighed) {}
