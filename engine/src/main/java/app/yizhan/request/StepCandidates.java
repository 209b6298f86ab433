package app.yizhan.request;

import app.yizhan.catalog.Step;
import app.yizhan.organisation.Assignment;
import app.yizhan.organisation.AssignmentContext;

/** Whom a step would ask if it were reached now, its {@code empty} rule included; implemented by the feature that asks. */
public interface StepCandidates {

    Assignment of(Step step, AssignmentContext context);
}
