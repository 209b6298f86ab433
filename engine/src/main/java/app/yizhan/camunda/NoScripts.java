package app.yizhan.camunda;

import javax.script.ScriptEngineManager;

/** Finds no script engine, whatever a model asks for. */
final class NoScripts extends ScriptEngineManager {

    NoScripts() {
        super(null);
    }

    @Override
    public javax.script.@org.jspecify.annotations.Nullable ScriptEngine getEngineByName(String shortName) {
        return null;
    }
}
