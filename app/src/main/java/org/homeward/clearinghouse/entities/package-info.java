/** Records, facts, links, judgements, watches and search. Wraps the engine and owns the outbox that feeds it. */
@ApplicationModule(allowedDependencies = {"access"})
@NullMarked
package org.homeward.clearinghouse.entities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
