package app.yizhan.camunda;

import org.camunda.bpm.engine.impl.context.Context;
import org.joda.time.DateTimeUtils;

/**
 * The engine has one clock for the whole JVM. More than one engine may run here, each with a time of its own (a rehearsal beside the real
 * one), so that clock asks whose command it is that wants to know: the time is that of the engine which runs on the asking thread.
 */
final class EngineTime {

    private EngineTime() {}

    /** Holds from now on for every engine of the JVM. */
    static void install() {
        DateTimeUtils.setCurrentMillisProvider(EngineTime::millis);
    }

    private static long millis() {
        return Context.getProcessEngineConfiguration() instanceof UsedMappings ours
                ? ours.clock().millis()
                : System.currentTimeMillis();
    }
}
