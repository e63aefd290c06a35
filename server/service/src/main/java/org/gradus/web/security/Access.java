package org.gradus.web.security;

import java.util.Set;
import org.gradus.security.Caller;
import org.gradus.security.Role;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Who may do what. It is asked before anything is looked up, so that neither the answer nor the time it takes tells
 * whether an organisation that is not the caller's exists.
 */
@Component
public final class Access {
    private final Organisations organisations;

    Access(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * A caller in one of these roles.
     *
     * @throws ProblemException 401 without a caller, 403 in another role
     */
    public Caller as(Role... roles) {
        Caller caller = Callers.required();
        if (!Set.of(roles).contains(caller.role())) {
            throw new ProblemException(Problem.forbidden());
        }
        return caller;
    }

    /**
     * An organisation that the caller acts for.
     *
     * @throws ProblemException 401 without a caller, 403 in another role, 404 for an organisation that is not the caller's
     */
    public Organisation organisation(String id, Role... roles) {
        Caller caller = as(roles);
        if (!caller.actsFor(id)) {
            throw new ProblemException(Problem.noSuchOrganisation(id));
        }
        return organisations.find(id).orElseThrow(() -> new ProblemException(Problem.noSuchOrganisation(id)));
    }
}
