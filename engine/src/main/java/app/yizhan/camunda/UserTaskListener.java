package app.yizhan.camunda;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Hears of every user task of every model, in the engine's transaction. */
public interface UserTaskListener {

    void created(DelegateTask task);

    /** The task ended otherwise than by its completion: boundary event, event subprocess, modification, end of the case. */
    void deleted(DelegateTask task);
}
