package app.yizhan.ui.operation;

import app.yizhan.operation.IncidentRetries;
import app.yizhan.operation.Incidents;
import org.springframework.stereotype.Component;

/** What the pages of incidents need. */
@Component
record IncidentParts(Incidents incidents, IncidentRetries retries) {}
