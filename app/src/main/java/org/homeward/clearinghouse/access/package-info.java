/** The one door: users, roles, agencies, purpose, grants, the audit trail and the dissemination log. No read of a person's data escapes it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.homeward.clearinghouse.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
