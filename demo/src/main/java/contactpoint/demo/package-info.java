/** The service with a synthetic England and people who can sign in, on 127.0.0.1 only. */
@NullMarked
package contactpoint.demo;

import org.jspecify.annotations.NullMarked;
