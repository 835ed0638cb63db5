// Pictures to look for codes in: from the camera, or from a file. Each is [width, height, brightness of every pixel].

// Phones take pictures of 12 million pixels and more; codes are found in less.
const MOST_SIDE = 4096;
let stream;
// Raised whenever the camera is turned on or off: what was asked for before is for nobody.
let turn = 0;

// Shows what the camera sees in the <video> of this id. Throws the name of what is in the way, or, if the camera was
// turned off or on anew in the meantime, anything.
export async function start(id) {
  stop();
  const mine = turn;
  if (!navigator.mediaDevices?.getUserMedia) throw 'NotFoundError';
  let seen;
  try {
    const video = { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } };
    seen = await navigator.mediaDevices.getUserMedia({ video });
  } catch (fault) {
    throw fault.name ?? '';
  }
  const video = document.getElementById(id);
  if (mine !== turn || !video) {
    for (const track of seen.getTracks()) track.stop();
    throw '';
  }
  stream = seen;
  video.srcObject = stream;
  await video.play();
}

export function stop() {
  turn += 1;
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = undefined;
}

// What is seen now; undefined before the first picture and after the last.
export function frame(id) {
  const video = document.getElementById(id);
  if (!stream || !video?.videoWidth) return undefined;
  return brightness(video, video.videoWidth, video.videoHeight);
}

// The picture in a file; undefined if there is none in it.
export async function picture(file) {
  try {
    const bitmap = await createImageBitmap(file);
    const found = brightness(bitmap, bitmap.width, bitmap.height);
    bitmap.close();
    return found;
  } catch {
    return undefined;
  }
}

function brightness(source, width, height) {
  const scale = Math.min(1, MOST_SIDE / Math.max(width, height));
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [w, h];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  // Paper under a transparent picture.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, w, h);
  context.drawImage(source, 0, 0, w, h);
  const { data } = context.getImageData(0, 0, w, h);
  const luma = new Uint8Array(w * h);
  for (let i = 0, j = 0; i < luma.length; i++, j += 4) luma[i] = (data[j] * 77 + data[j + 1] * 151 + data[j + 2] * 28) >> 8;
  return [w, h, luma];
}
