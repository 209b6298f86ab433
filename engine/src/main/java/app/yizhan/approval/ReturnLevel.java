package app.yizhan.approval;

/** Where something stands in one scope: the way to a step is a list of these, from the family's main process inwards. */
record ReturnLevel(ReturnScope scope, String vertex) {}
