package app.yizhan.notification;

/** A mail as its recipient reads it. */
public record Letter(String subject, String body) {}
