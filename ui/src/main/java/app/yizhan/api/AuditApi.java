package app.yizhan.api;

import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditVerification;
import app.yizhan.organisation.Roles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the record is whole; for auditors and administrators. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

    private final Audit audit;
    private final Offices offices;

    AuditApi(Audit audit, Offices offices) {
        this.audit = audit;
        this.offices = offices;
    }

    @GetMapping("/verify")
    AuditVerification verify(Caller caller) {
        offices.require(caller, Roles.AUDITOR, Roles.ADMIN);
        return audit.verify();
    }
}
