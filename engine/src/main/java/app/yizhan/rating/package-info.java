/** What applicants think of how their request was handled, one to five, and whom a low rating sends back to them. */
@NullMarked
package app.yizhan.rating;

import org.jspecify.annotations.NullMarked;
