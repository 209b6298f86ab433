package app.yizhan.demo;

/** @param account equals the number for those whose account is not documented */
record Student(String number, String account, String name, char gender, SchoolClass of) {}
