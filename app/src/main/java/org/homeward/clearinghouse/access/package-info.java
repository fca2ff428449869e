/**
 * The one door: users, roles, agencies, purposes, grants, the audit trail and the dissemination log. No read of a person's data escapes it.
 *
 * <h2>Showing something</h2>
 * A handler gets who asks and why as parameters, and a {@link org.homeward.clearinghouse.access.Grant} from
 * {@link org.homeward.clearinghouse.access.Access}; the front doors of all modules take a grant, and nobody else can make one:
 *
 * <pre>{@code
 * @GetMapping("/cases/{number}")
 * String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number, Model model) {
 *     var grant = access.open(user, number.ref(), purpose);            // the row is committed now, or this throws
 *     model.addAttribute("page", cases.get(grant));
 *     return "cases/case";
 * }
 * }</pre>
 *
 * Lists and searches go through {@code access.search(...)}, which keeps what they really showed. A change opens with
 * {@link org.homeward.clearinghouse.access.Act#CHANGE} and ends its transaction with {@code access.record(grant, "CASE_CLOSED", ref)}: the row
 * is the transaction's last statement, wherever in it that call stands. What leaves the house is also added to the
 * {@link org.homeward.clearinghouse.access.DisseminationLog}. Who may see what is a table,
 * {@link org.homeward.clearinghouse.access.Rights}; {@code grant.scope()} is the same table as a filter for SQL and index.
 *
 * <h2>Getting in</h2>
 * People sign in with password and one-time code in one form: there is no half-signed-in state. {@code SignIn} compares, {@code SittingFilter}
 * ends sessions by the clock and whenever the account changed, {@code Accounts} is what an administrator can do, on pages through
 * {@link org.homeward.clearinghouse.access.Users} and on the host through {@link org.homeward.clearinghouse.access.HostUsers}. Programs come to
 * {@code /api} with a token a user made; providers to their own API, which asks {@code Users.authenticateProvider}.
 *
 * <h2>The trail</h2>
 * {@code AuditTrail} writes, {@code GroupCommit} commits the rows of many readers together, {@code CheckpointSigner} signs where the chain
 * stands with a key kept outside the database. The format is written down in doc/audit-format.md, from which {@code bin/homeward verify-audit}
 * was made without using a class of this module. When the trail can't be written, {@link org.homeward.clearinghouse.access.AuditUnavailable}
 * refuses everything.
 *
 * <p>Left out on purpose: passwords by mail or text message, security questions, "remember me", yearly password changes.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.homeward.clearinghouse.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
