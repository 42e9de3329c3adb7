/**
 * The agencies of the state and their units through time, in both code systems; positions, officials and authority; calendars. Publishes
 * facts about who exists and who may decide; knows nothing of accounts or of what agencies do with each other.
 */
@ApplicationModule(allowedDependencies = {"kernel", "portal", "portal :: *", "audit", "audit :: spi"})
@NullMarked
package vn.motcua.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
