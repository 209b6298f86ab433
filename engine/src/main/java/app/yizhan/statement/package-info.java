/** What one transaction sends to the database: nothing twice that it knows already, and together what nobody waits for. */
@NullMarked
package app.yizhan.statement;

import org.jspecify.annotations.NullMarked;
