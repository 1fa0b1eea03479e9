/**
 * The frame every page stands in: layout, form errors, what each page needs, replies to failure.
 *
 * <h2>How to add a page</h2>
 *
 * <p>A page is one package-private class in its feature's {@code web} package, named {@code …Page},
 * with GET and POST in it. Nothing outside the feature is edited:
 *
 * <pre>{@code
 * @Controller
 * class FindPage {
 *   @GetMapping("/find")
 *   @Needs(Right.SEARCH)
 *   Page show(Actor actor) {
 *     return Page.of("access/find", "Find a child").with("form", FindForm.EMPTY);
 *   }
 *
 *   @PostMapping("/find")
 *   @Needs(Right.SEARCH)
 *   Page search(Actor actor, FindForm form) { ... Page.goTo("/enquiries/x1") ... }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@link contactpoint.pages.Needs} says which {@link contactpoint.pages.Right} the page asks
 *       for. A method without it answers nobody, and a test of the whole application fails.
 *   <li>The {@code Actor} argument is whoever is signed in. Nobody looks it up elsewhere.
 *   <li>{@code Page.of(template, heading)} names {@code src/main/jte/<template>.jte}; values given
 *       {@code with} are its parameters, {@code frame} is always there. The template starts with
 *       {@code @param contactpoint.pages.Frame frame}, then wraps its content: {@code
 *       @template.pages.frame(frame = frame, content = @`<h1 class="govuk-heading-l">
 *       ${frame.heading()}</h1> ...`)}. Types that a template names are public, so views are records
 *       of their own beside the page.
 *   <li>The browser's title comes from the heading; where that would name a child or say what was
 *       found, {@code titled} gives another.
 *   <li>Every form is POST (but for questions without personal data) and holds {@code
 *       @template.pages.token(frame = frame)}.
 *   <li>A form that was not understood is shown again with {@link contactpoint.pages.FormErrors}:
 *       the frame shows the summary, {@code pages/input} and {@code pages/fielderror} the sentence
 *       beside the field.
 *   <li>A navigation item is a bean of type {@link contactpoint.pages.NavigationItem}, declared in
 *       the feature's {@code web} package; those see it who have its right.
 *   <li>A stylesheet or script of a feature is {@code
 *       src/main/resources/static/assets/features/<feature>.css} or {@code .js} (a module); the
 *       frame finds it. No inline style, no inline script, no {@code onclick}: the
 *       Content-Security-Policy refuses them.
 *   <li>A new {@link contactpoint.pages.Right} is a constant there and a row in {@code
 *       accounts.Rights}; {@code docs/rights.md} is printed from that table by its test.
 *   <li>Failures: {@code Page.notFound()}, {@code Page.refused()}; any exception becomes a sentence
 *       and a reference number.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = "vocabulary")
package contactpoint.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
