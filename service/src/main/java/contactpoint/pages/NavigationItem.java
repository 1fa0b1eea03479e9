package contactpoint.pages;

/**
 * A feature's entry in the navigation, shown to those who have its right. Declared as a bean.
 *
 * @param order where it stands, from the left; Home is 0, Find a child 10, Help 90
 * @param caption the words
 * @param path where it leads; pages below that path belong to it
 * @param right what one must have to see it
 * @param waiting the number in the pill
 */
public record NavigationItem(int order, String caption, String path, Right right, Waiting waiting) {

  public NavigationItem(int order, String caption, String path, Right right) {
    this(order, caption, path, right, Waiting.NOTHING);
  }
}
