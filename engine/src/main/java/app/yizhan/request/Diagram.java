package app.yizhan.request;

import java.util.List;

/**
 * The model that a case runs on, and where it stands in it.
 *
 * @param bpmn XML as deployed
 * @param active elements that wait now
 * @param done elements that were passed, each once
 */
public record Diagram(String bpmn, List<String> active, List<String> done) {}
