/**
 * Leads: what somebody saw or knows, by telephone, from a poster's page, by mail, or from a photo partner.
 *
 * <ol>
 *   <li>{@link org.homeward.clearinghouse.leads.Leads#take} keeps what came in, whoever sent it and however often. The same words said
 *       again are folded into the first; what one sender sends in a flood is held back, and loses nothing.
 *   <li>A {@link org.homeward.clearinghouse.leads.Rank} says how soon somebody should look, with its reasons.
 *   <li>It becomes a record, so that everything it names is linked at once, and whoever has the case is told; at night a fresh sighting
 *       calls out whoever is on call.
 *   <li>Somebody takes it, passes it to the investigating agency (a dissemination that is logged) and keeps what came of it.
 * </ol>
 *
 * <p>A file that comes with a lead may be abuse material. {@link org.homeward.clearinghouse.leads.LeadFiles} puts it into quarantine
 * unopened, and the lead says where it lies.
 *
 * <p>A partner tells us on its own page of a poster, whose secret {@link org.homeward.clearinghouse.leads.Reporters} knows, or by its program,
 * through {@link org.homeward.clearinghouse.leads.PartnerLeads}: the lead says which partner, and the mark of its copy counts it.
 *
 * <p>{@link org.homeward.clearinghouse.leads.Cluster}s are sightings near each other in space and time.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "desk",
            "entities",
            "imagery",
            "cases",
            "casework",
            "posters",
            "geography",
            "tasks"
        })
@NullMarked
package org.homeward.clearinghouse.leads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
