// Everything that this phone has kept, forgotten at once.
import { favourites } from './favourites';
import { anew } from './interview';
import { resetPreferences } from './prefs';
import { dropAll } from './session';

export function forgetAll(): void {
  uni.clearStorageSync();
  anew();
  dropAll();
  favourites.value = [];
  resetPreferences();
}
