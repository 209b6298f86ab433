package app.yizhan.request;

/** A place where a feature keeps what people wrote in a case; emptied when the retention of an ended case is over. */
public interface PersonalWords {

    /** In the caller's transaction, which has locked the case. @return how many values there were */
    int delete(String requestId);
}
