/** The rules of the house, as tests: a convention that no machine checks is none. */
@NullMarked
package app.yizhan.house;

import org.jspecify.annotations.NullMarked;
