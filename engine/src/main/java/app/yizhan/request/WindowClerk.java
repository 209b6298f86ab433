package app.yizhan.request;

import app.yizhan.organisation.Person;

/**
 * A clerk of a service window who hands in for a student.
 *
 * @param capacity principal by which the clerk may
 * @param sheetId upload of the clerk's: the sheet that the student signed
 */
public record WindowClerk(Person person, String capacity, String sheetId) {}
