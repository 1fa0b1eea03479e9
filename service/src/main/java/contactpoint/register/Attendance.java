package contactpoint.register;

import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Day;
import org.jspecify.annotations.Nullable;

/** The setting or practice a child is with, by its code, and since when. */
public record Attendance(Code code, @Nullable Day from, Origin origin) {}
