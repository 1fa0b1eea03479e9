package contactpoint.protection.web;

/** A shield in the list; the child by number only. */
public record ShieldRow(String child, String reason, String since) {}
