/** Sign-in, home, people, own means of signing in: the pages of accounts. */
@NullMarked
package contactpoint.accounts.web;

import org.jspecify.annotations.NullMarked;
