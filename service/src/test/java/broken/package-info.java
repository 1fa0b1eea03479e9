/**
 * A house in which every law is broken once: tests show that each breach is seen. Nothing of it is
 * ever used.
 */
package broken;
