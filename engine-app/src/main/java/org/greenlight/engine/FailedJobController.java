package org.greenlight.engine;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.greenlight.kernel.Problem;
import org.greenlight.party.Actor;
import org.greenlight.party.Role;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Steps that failed more often than they are retried: an operator sees the cause and lets them run again. */
@Tag(name = "Operations")
@RestController
@RequestMapping("/api/v1/failed-jobs")
class FailedJobController {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;

    FailedJobController(RuntimeService runtime, ManagementService management, RepositoryService repository) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
    }

    record FailedJob(String id, String process, String element, UUID businessId, String cause, Instant since) {}

    @Operation(summary = "List steps that failed more often than they are retried")
    @GetMapping
    @Transactional(readOnly = true)
    List<FailedJob> failed() {
        Actor.current().require(Role.OPERATOR);
        return runtime.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE).orderByIncidentTimestamp().desc()
                .listPage(0, 200).stream().map(this::shown).toList();
    }

    /** Gives the job one more attempt, now. */
    @Operation(summary = "Let a failed step run again, now")
    @PostMapping("/{id}/retry")
    @Transactional
    void retry(@PathVariable String id) {
        Actor.current().require(Role.OPERATOR);
        Job job = management.createJobQuery().jobId(id).noRetriesLeft().singleResult();
        if (job == null) {
            throw Problem.notFound("job-unknown", id);
        }
        management.setJobRetries(id, 1);
    }

    private FailedJob shown(Incident incident) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(incident.getProcessInstanceId()).singleResult();
        return new FailedJob(
                incident.getConfiguration(), repository.getProcessDefinition(incident.getProcessDefinitionId()).getKey(),
                incident.getActivityId(), UUID.fromString(instance.getBusinessKey()), incident.getIncidentMessage(),
                incident.getIncidentTimestamp().toInstant());
    }
}
