package app.yizhan.studio;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What other modelers write and no case here can run: a draft keeps it, so that a file is opened with nothing lost, and lint names it
 * as an error. Names are those of BPMN 2.0.2 (ISO/IEC 19510) and of Camunda's extensions. What carries code is not among them, so
 * that it never becomes a draft: scripts, classes, listeners, connectors, injected fields, imports.
 */
final class ForeignDialect {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String ACTIVITI = "http://activiti.org/bpmn";

    private static final Set<String> ELEMENTS = words(
            // who with whom
            """
            collaboration participant participantMultiplicity partnerEntity partnerRole messageFlow
            messageFlowAssociation participantAssociation innerParticipantRef outerParticipantRef conversation
            subConversation callConversation conversationLink globalConversation correlationKey
            correlationProperty correlationPropertyRef correlationPropertyRetrievalExpression
            correlationPropertyBinding correlationSubscription messagePath dataPath participantRef processRef messageFlowRef laneSet
            childLaneSet lane flowNodeRef
            """,
            // choreographies
            """
            choreography choreographyTask subChoreography callChoreography globalChoreographyTask
            """,
            // what is done
            """
            task manualTask sendTask receiveTask scriptTask adHocSubProcess transaction globalTask
            globalUserTask globalManualTask globalScriptTask globalBusinessRuleTask standardLoopCharacteristics
            multiInstanceLoopCharacteristics loopCardinality loopCondition completionCondition loopDataInputRef
            loopDataOutputRef inputDataItem outputDataItem complexBehaviorDefinition condition event rendering
            potentialOwner humanPerformer performer resourceRole resource resourceParameter resourceRef
            resourceAssignmentExpression resourceParameterBinding formalExpression expression
            """,
            // where it parts
            """
            inclusiveGateway complexGateway activationCondition eventBasedGateway
            """,
            // what happens
            """
            intermediateThrowEvent implicitThrowEvent timeCycle signal signalEventDefinition escalation
            escalationEventDefinition conditionalEventDefinition compensateEventDefinition cancelEventDefinition
            terminateEventDefinition linkEventDefinition source target eventDefinitionRef operationRef
            """,
            // data
            """
            dataObject dataObjectReference dataState dataStore dataStoreReference ioSpecification ioBinding
            dataInput dataOutput inputSet outputSet dataInputRefs dataOutputRefs optionalInputRefs
            optionalOutputRefs whileExecutingInputRefs whileExecutingOutputRefs inputSetRefs outputSetRefs
            dataInputAssociation dataOutputAssociation sourceRef targetRef transformation assignment from to
            property itemDefinition itemAwareElement
            """,
            // services and what stands about them
            """
            interface operation inMessageRef outMessageRef errorRef interfaceRef endPoint supportedInterfaceRef
            supports auditing monitoring categoryValueRef extension relationship
            """);

    private static final Set<String> EXTENSIONS = words("""
            formData formField formProperty validation constraint value inputOutput inputParameter
            outputParameter list map entry in out errorEventDefinition failedJobRetryTimeCycle potentialStarter
            """);

    private static final Set<String> CODE = words("""
            class expression delegateExpression type resource variableMappingClass
            variableMappingDelegateExpression calledElementVersionTagExpression scriptFormat language
            """);

    private ForeignDialect() {}

    /** @param namespace of another tool's own: whatever it is called, nobody here reads it */
    static boolean hasElement(String namespace, String name) {
        if (BPMN.equals(namespace)) {
            return ELEMENTS.contains(name);
        }
        return isOfTheEngine(namespace) ? EXTENSIONS.contains(name) : !isEmpty(namespace);
    }

    static boolean hasAttribute(String namespace, String name) {
        return isOfTheEngine(namespace) && !CODE.contains(name);
    }

    private static boolean isOfTheEngine(String namespace) {
        return CAMUNDA.equals(namespace) || ACTIVITI.equals(namespace);
    }

    private static Set<String> words(String... groups) {
        return Arrays.stream(groups)
                .flatMap(group -> Arrays.stream(group.strip().split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isEmpty(String namespace) {
        return namespace.isEmpty() || namespace.equals("null");
    }
}
